import { lastingPart } from '../../platform/lasting-part'

/** The public pages, each loaded when it is needed. */
export const publicFrame = lastingPart(() => import('./public-frame'))
export const programmePage = lastingPart(() => import('./programme-page'))
export const sessionPage = lastingPart(() => import('./session-page'))
export const speakerPage = lastingPart(() => import('./speaker-page'))
