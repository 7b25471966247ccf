/** Staff pages tell when something happened by the clock of the place the event is at. */
export const staffZone = 'Africa/Kigali'
