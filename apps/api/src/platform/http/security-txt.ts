import type { Config } from '../config'
import type { PublicSnapshots } from './snapshots'

const securityTxtPath = '/.well-known/security.txt'
const day = 24 * 3600 * 1000
/** Less than the year that RFC 9116 recommends at most; counted anew at every start. */
const holds = 180 * day

/** Where to tell of a weakness (RFC 9116). */
function securityTxt(
  { publicUrl, securityContact }: Pick<Config, 'publicUrl' | 'securityContact'>,
  now: Date,
): string {
  const host = URL.canParse(publicUrl) ? new URL(publicUrl).hostname : 'localhost'
  return [
    `Contact: ${securityContact ?? `mailto:security@${host}`}`,
    `Expires: ${new Date(now.getTime() + holds).toISOString().replace(/\.\d+/, '')}`,
    'Preferred-Languages: en, fr, ar',
    `Canonical: ${publicUrl}${securityTxtPath}`,
    '',
  ].join('\n')
}

/** Puts it beside the other public answers. */
export function loadSecurityTxt(snapshots: PublicSnapshots, config: Config): void {
  const body = Buffer.from(securityTxt(config, new Date()))
  snapshots.put(securityTxtPath, body, { type: 'text/plain; charset=utf-8' })
}
