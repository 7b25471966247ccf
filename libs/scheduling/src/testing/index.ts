export { aMove, aPlan, at, during, PlanBuilder } from './a-plan'
export { findings } from './findings'
export { Random } from './random'
export { randomMove, randomPlan, type Size } from './random-plan'
