/** As the device calls the plan that is published, whatever its id. */
export const mainPlan = 'main'
