import { job } from '../../../platform/isolated/job'
import type { HostFile, Reading } from './reading'

/** Reading a host's file, in a thread of its own. */
export const readTimetableJob = job<HostFile, Reading>('read-timetable')
