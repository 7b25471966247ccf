import { lastingPart } from '../../platform/lasting-part'

/** The public pages that are loaded when they are opened. */
export const sessionPage = lastingPart(() => import('./session-page'))
export const speakerPage = lastingPart(() => import('./speaker-page'))
