import { answerJob } from '../answer-job'
import { trial, type Trial } from './trial'

const tasks: Record<Trial['task'], (text: string) => string> = {
  echo: (text) => text,
  spin: () => {
    for (;;);
  },
  hoard: (text) => {
    const all: string[][] = []
    for (;;) all.push(Array.from({ length: 100_000 }, (_, i) => `${text}${i}`))
  },
  babble: (text) => text.repeat(1_000),
  throw: (text) => {
    throw new Error(text)
  },
  exit: () => process.exit(3),
}

await answerJob(trial, ({ task, text }) => ({
  text: tasks[task](text),
  environment: Object.keys(process.env).length,
}))
