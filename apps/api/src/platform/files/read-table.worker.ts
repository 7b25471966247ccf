import { answerJob } from '../isolated/answer-job'
import { readTable } from './read-table'
import { readTableJob } from './read-table.job'

await answerJob(readTableJob, readTable)
