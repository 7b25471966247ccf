/** Prints rows as a Markdown table; the first row is the head. */
export function printTable(title, rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  const line = (row) => `| ${row.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  console.log([`\n${title}\n`, line(rows[0]), rule, ...rows.slice(1).map(line)].join('\n'))
}
