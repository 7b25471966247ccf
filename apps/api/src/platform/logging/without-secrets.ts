/** What no line of the log may hold, whatever an error's words were: each with what stands there instead. */
const secrets: readonly (readonly [RegExp, string])[] = [
  // User and password of a database, a mail server, Redis.
  [/:\/\/[^/\s"@\\]+@/g, '://[hidden]@'],
  // Mail addresses.
  [/[\p{L}\p{M}\p{N}_.+'-]+@[\p{L}\p{M}\p{N}_-]+(\.[\p{L}\p{M}\p{N}_-]+)+/gu, '[address]'],
  // Sign-in tokens, names of sessions, hashes: long words without a dash's rhythm. A UUID has 36 letters.
  [/(?<![\w-])[\w-]{40,}(?![\w-])/g, '[token]'],
  [/(?<=token=)[^\s"&\\]+/g, '[token]'],
]

export const withoutSecrets = (line: string): string =>
  secrets.reduce((text, [pattern, instead]) => text.replace(pattern, instead), line)
