import { keep, kept } from '../../../platform/keep'

const key = 'bare-signs'

/** Whether letters, digits and "?" are shortcuts without Ctrl; whoever speaks to the machine turns them off (WCAG 2.1.4). */
export const hearsBareSigns = (): boolean => kept(key) !== 'off'

export const hearBareSigns = (on: boolean): void => keep(key, on ? 'on' : 'off')
