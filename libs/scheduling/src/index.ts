export type * from './model/plan'
export type * from './model/finding'
