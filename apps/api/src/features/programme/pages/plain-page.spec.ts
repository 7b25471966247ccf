import { describe, expect, it } from '@jest/globals'
import { aPublicProgramme, aPublicSession, aRevision, id } from '../testing/a-public-programme'
import { documentAt } from './documents'
import { plainPage } from './plain-page'

const evil = `<script>alert('x')</script> & "more"`
const minister = {
  id: id(90),
  honorific: 'H.E. Mr',
  name: `O'Neil <b>`,
  function: 'Minister',
  organisation: 'A & B',
  role: 'chair' as const,
}
const programme = aPublicProgramme(
  [
    aPublicSession(1, { title: { en: evil, ar: 'مهارات' }, people: [minister] }),
    aPublicSession(2, {
      status: 'cancelled',
      start: '2022-06-09T00:30:00+02:00',
      end: '2022-06-09T01:00:00+02:00',
    }),
  ],
  [aRevision(1, 1, 1), aRevision(2, 1, 3), { ...aRevision(3, 1, 2), gone: { en: 'Gone & away' } }],
)
const shell = `<!doctype html>
<html lang="en" dir="ltr" data-density="read">
<meta
      name="description"
      content="Ours"
    />
<title>Roundtable</title>
<noscript>Nothing yet</noscript><div id="root"></div>`

/** Without the line breaks of its source. */
const inOneLine = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ')

describe('the programme as a plain page', () => {
  const page = plainPage(programme, 'en')

  it('has every session under its day, with a way to its own address', () => {
    const [, ...sections] = page.split('<section ')
    expect(sections.map((text) => [text.slice(4, 18), text.match(/<li/g)?.length ?? 0])).toEqual([
      ['day-2022-06-07', 0],
      ['day-2022-06-08', 1],
      ['day-2022-06-09', 1],
    ])
    expect(sections[1]).toContain(`href="/programme/sessions/${id(1)}"`)
    expect(sections[1]).toContain('09:00 – 10:00')
    expect(sections[2]).toContain('<s>Session 2</s>')
    expect(sections[2]).toContain('<strong>Cancelled</strong>')
  })

  it('is one document: nothing closes before what is in it', () => {
    const tags = page.match(/<\/?(html|head|body|main|footer)\b/g)
    expect(tags).toEqual([
      ...['<html', '<head', '</head', '<body', '<main', '</main', '<footer', '</footer'],
      ...['</body', '</html'],
    ])
  })

  it('writes what people typed as text', () => {
    expect(page).toContain('&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;')
    expect(page).toContain('Chaired by H.E. Mr O&#39;Neil &lt;b&gt;')
    expect(page).not.toMatch(/<(script|style|b)[ >]|style=|onclick/)
  })

  it('speaks Arabic, from the right, and says where it falls back to English', () => {
    const arabic = plainPage(programme, 'ar')
    expect(arabic).toContain('<html lang="ar" dir="rtl">')
    expect(arabic).toContain('مهارات')
    expect(arabic).toContain('<bdi>القاعة</bdi>')
    expect(arabic).toContain('<bdi lang="en" dir="ltr">Session 2</bdi>')
    expect(arabic).toContain('أُلغيت')
    expect(arabic).toContain(`href="/programme/sessions/${id(1)}?lang=ar"`)
    expect(arabic).toContain('href="/api/programme.ics?lang=ar"')
  })

  it('says that nothing is published yet', () => {
    const early = plainPage({ ...programme, release: null, sessions: [] }, 'fr')
    expect(early).toContain('Le programme n’est pas encore publié.')
    expect(early).not.toContain('<section')
  })
})

describe('the document of a permanent address', () => {
  it('is about its session, also for whoever runs no script', () => {
    const page = documentAt(shell, programme, `/programme/sessions/${id(1)}`)!
    expect(page).toContain(
      `<title>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot; · Roundtable</title>`,
    )
    // Versions of the tables of languages differ in the comma.
    expect(page).toMatch(/content="Panel, Wednesday,? 8 June 2022, 09:00 – 10:00 \(Kigali\)"/)
    expect(page).toContain('<li>H.E. Mr O&#39;Neil &lt;b&gt;, Minister, A &amp; B</li>')
    expect(page).toContain(`href="/programme.html#${id(1)}"`)
    expect(page).not.toContain('Nothing yet')
    expect(page).toMatch(/<div id="root"><\/div>$/)
  })

  it('says what happened to a cancelled session, and to one that no release has any more', () => {
    const cancelled = documentAt(shell, programme, `/programme/sessions/${id(2)}`)
    expect(inOneLine(cancelled)).toMatch(/<p>Cancelled\. Panel, Thursday,? 9 June 2022, 00:30/)
    expect(cancelled).toContain('<h1><s>Session 2</s></h1>')
    expect(cancelled).toContain('<p>Cancelled by release 3.</p>')
    const gone = documentAt(shell, programme, `/programme/sessions/${id(3)}`)
    expect(gone).toContain('<h1>Gone &amp; away</h1>')
    expect(gone).toContain('no longer in the programme since release 2.')
  })

  it('speaks the language that it was asked for in, from its first line', () => {
    const french = documentAt(shell, programme, `/programme/sessions/${id(2)}`, 'fr')!
    expect(french).toContain('<html lang="fr" dir="ltr" data-density="read">')
    expect(inOneLine(french)).toContain(
      '<p>Annulée. Débat, jeudi 9 juin 2022, 00:30 – 01:00 (Kigali), Hall</p>',
    )
    expect(french).toContain(`<a href="/programme.fr.html#${id(2)}">Tout le programme</a>`)
    const arabic = documentAt(shell, programme, `/programme/sessions/${id(1)}`, 'ar')!
    expect(arabic).toContain('<html lang="ar" dir="rtl" data-density="read">')
    expect(arabic).toContain('<title>مهارات · Roundtable</title>')
    const gone = documentAt(shell, programme, `/programme/sessions/${id(3)}`, 'ar')
    expect(gone).toContain('لم تعد في البرنامج منذ الإصدار 2.')
    const speaker = documentAt(shell, programme, `/programme/speakers/${id(90)}`, 'fr')
    expect(speaker).toContain(`href="/programme/sessions/${id(1)}?lang=fr"`)
  })

  it('is a speaker’s with their sessions', () => {
    const page = documentAt(shell, programme, `/programme/speakers/${id(90)}`)!
    expect(page).toContain('<title>H.E. Mr O&#39;Neil &lt;b&gt; · Roundtable</title>')
    expect(page).toContain(`href="/programme/sessions/${id(1)}"`)
    expect(page).not.toContain(id(2))
  })

  it.each([
    `/programme/sessions/${id(90)}`,
    `/programme/speakers/${id(1)}`,
    '/programme/sessions/',
    `/programme/sessions/${id(1)}/more`,
  ])('is none where nobody ever was: %s', (path) => {
    expect(documentAt(shell, programme, path)).toBeNull()
  })
})
