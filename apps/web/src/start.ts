import { askEarly } from './features/programme/early-reading'
import { catalogues } from './platform/i18n/catalogues'
import { startingLocale, turnPage } from './platform/i18n/starting-locale'
import { isAnswered, isMissingPart } from './platform/missing-part'
import { isPublicPage } from './platform/public-page'
import './features/programme/programme.css'
import './styles.css'

/*
 * The first script of every page, and a small one: while the application comes (index.html asks for it by itself), it
 * asks for what follows from the reader's language and the address. A phone far away waits long for each answer.
 */
const locale = startingLocale(window.location.search)
turnPage(locale)
catalogues[locale]().catch(() => undefined)

/** A style sheet that did not come is there without rules, or lets nobody read them. */
const hasCome = ({ sheet }: HTMLLinkElement): boolean => {
  try {
    return sheet !== null && sheet.cssRules.length > 0
  } catch {
    return false
  }
}
// A new link asks for it once more.
for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'))
  if (!hasCome(link)) link.replaceWith(link.cloneNode())

const isReloaded = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => 'type' in entry && entry.type === 'reload')

/**
 * Browsers remember of a part and of all it needs that it did not come, for as long as the page lives: a new page asks again,
 * once; and as often as nobody answered in between.
 */
const askAgain = async (error: unknown): Promise<void> => {
  if (!isMissingPart(error)) throw error
  if ((await isAnswered()) && isReloaded()) throw error
  while (!(await isAnswered())) await new Promise((done) => setTimeout(done, 1_000))
  window.location.reload()
}

const open = (): Promise<void> => import('./main').then(() => undefined, askAgain)

/** Once the page is painted; a page in a tab that nobody sees is not. */
const painted = (): Promise<unknown> =>
  Promise.race([
    new Promise((done) => requestAnimationFrame(() => setTimeout(done))),
    new Promise((done) => setTimeout(done, 100)),
  ])

if (isPublicPage(window.location.pathname)) {
  askEarly()
  document.querySelector('.first')?.removeAttribute('hidden')
  // Slow phones take a while over the application: the band is there before.
  void painted().then(open)
} else void open()
