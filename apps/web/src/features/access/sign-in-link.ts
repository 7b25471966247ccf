/** The secret of a personal link stands behind `#token=`, where no server log and no referrer sees it. */
export const tokenOf = (pasted: string): string | null => {
  const text = pasted.trim()
  const behind = text.includes('#') ? text.slice(text.indexOf('#') + 1) : ''
  const token = new URLSearchParams(behind).get('token') ?? (bare.test(text) ? text : null)
  return token !== null && bare.test(token) ? token : null
}

/** 256 bits in base64url are 43 letters. */
const bare = /^[\w-]{43,200}$/
