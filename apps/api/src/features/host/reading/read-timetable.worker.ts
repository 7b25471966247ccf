import { answerJob } from '../../../platform/isolated/answer-job'
import { readTimetable } from './read-timetable'
import { readTimetableJob } from './read-timetable.job'

await answerJob(readTimetableJob, readTimetable)
