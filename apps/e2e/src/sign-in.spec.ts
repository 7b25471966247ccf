import { expect, it } from '@jest/globals'
import type { Outbox } from '@roundtable/contracts'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { axeViolations } from './harness/axe'
import { phone, stories, type Stage } from './harness/stage'

const organizer = 'organizer@roundtable.example'

/** The newest code that was mailed to somebody, read where a demo shows it: in the outbox. */
async function newestCode(stage: Stage, address: string, besides: readonly string[] = []) {
  const client = await stage.roundtable.signIn('secretariat')
  try {
    for (let n = 0; n < 50; n++) {
      const { mails } = (await (await client.get('/api/outbox')).json()) as Outbox
      const codes = mails
        .filter(({ toAddress }) => toAddress === address)
        .map(({ text }) => /^\d{4} \d{4}$/m.exec(text)?.[0])
      if (codes[0] && !besides.includes(codes[0])) return codes[0]
      await wait(100)
    }
    throw new Error(`No code came for ${address}.`)
  } finally {
    await client.dispose()
  }
}

const button = (stage: Stage, page: Page, english: string) =>
  page.getByRole('button', { name: stage.words(english), exact: true })

async function openAccount(stage: Stage, page: Page, english: string): Promise<void> {
  await page.getByRole('button', { name: stage.words.like('Signed in as {0}') }).click()
  await page.getByRole('menuitem', { name: stage.words(english) }).click()
  await page.getByRole('heading', { level: 1, name: stage.words(english) }).waitFor()
}

stories('sign-in', (stage) => {
  it('lets somebody in with a code, which is typed wrong at first, and then pasted', async () => {
    const { page } = await stage.visit({ viewport: phone })
    await page.goto('/sign-in')
    const address = page.getByRole('textbox', { name: stage.words('Email') })
    await address.waitFor()
    expect(await axeViolations(page)).toEqual([])
    await address.fill('organizer')
    await button(stage, page, 'Send me a code').click()
    await page
      .getByText(stage.words('This is not an email address, such as name@example.org.'))
      .waitFor()
    await address.fill(organizer)
    await address.press('Enter')
    const field = page.getByRole('textbox', { name: stage.words('Code') })
    expect(await field.getAttribute('autocomplete')).toBe('one-time-code')
    const code = await newestCode(stage, organizer)
    await field.fill(code.startsWith('1') ? '2222 2222' : '1111 1111')
    await page
      .getByRole('alert')
      .filter({ hasText: stage.words('This code does not work.') })
      .waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.reload()
    await field.fill(`\n ${code}. `)
    await page.waitForURL('**/organize')
    await page.getByRole('main').waitFor()
  })

  it('shuts an organizer out, whose board is closed within five seconds', async () => {
    const guilty = await stage.visit({ role: 'organizer' })
    const bystander = await stage.visit({ role: 'viewer' })
    for (const { page } of [guilty, bystander]) {
      await page.goto('/organize')
      await page.getByText(stage.words('All saved')).waitFor()
    }
    const { page } = await stage.visit({ role: 'secretariat' })
    await page.goto('/organize')
    await openAccount(stage, page, 'Staff and roles')
    expect(await axeViolations(page)).toEqual([])
    await page
      .getByRole('button', { name: stage.words('Change {name}', { name: 'Jean Habimana' }) })
      .click()
    await button(stage, page, 'Shut out').click()
    await guilty.page.waitForURL('**/sign-in?**', { timeout: 5_000 })
    await guilty.page.getByText(stage.words('You are signed out.')).waitFor()
    expect((await guilty.page.request.get('/api/plan')).status()).toBe(401)
    expect((await bystander.page.request.get('/api/plan')).status()).toBe(200)
    expect(bystander.page.url()).toContain('/organize')

    await button(stage, page, 'Let in again').click()
    await button(stage, page, 'Shut out').waitFor()
  })

  it('gives a viewer another role, and their page knows it within seconds', async () => {
    const { page: theirs } = await stage.visit({ role: 'protocol' })
    await theirs.goto('/organize/people')
    const add = button(stage, theirs, 'Add a person')
    await add.waitFor()
    const { page } = await stage.visit({ role: 'secretariat' })
    await page.goto('/organize/staff')
    await page
      .getByRole('button', { name: stage.words('Change {name}', { name: 'Marie Uwase' }) })
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: stage.words('Role') }).click()
    // The last of the roles.
    await page.getByRole('option').last().click()
    expect(await axeViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: stage.words.like('Save: from now on {0}') }).click()
    await add.waitFor({ state: 'detached', timeout: 5_000 })
  })

  it('tells the secretariat who did what, and that no line was tampered with', async () => {
    const { page } = await stage.visit({ role: 'secretariat' })
    await page.goto('/organize')
    await openAccount(stage, page, 'Audit')
    await page.getByRole('searchbox', { name: stage.words('Who') }).fill('Habimana')
    await page.waitForURL('**who=Habimana**')
    const lines = page.getByRole('list', { name: stage.words('Lines of the audit') })
    const moved = lines.getByRole('listitem').filter({ hasText: stage.words('Moved a session') })
    await moved.first().getByText(stage.words('Moved a session')).click()
    await moved
      .first()
      .getByRole('columnheader', { name: stage.words('Before') })
      .waitFor()
    // Fields, places and times in the reader's words.
    await moved
      .first()
      .getByRole('rowheader', { name: stage.words('Start'), exact: true })
      .waitFor()
    expect(
      await moved
        .first()
        .getByText(/placement|roomId|null|T\d\d:\d\d/)
        .count(),
    ).toBe(0)
    await page.goto('/organize/audit?what=access')
    await lines.getByText(stage.words('Signed in with a personal link')).first().waitFor()
    await lines.getByText(stage.words('Signed in with a code by mail')).first().waitFor()
    await page.goto('/organize/audit?who=Habimana')
    await button(stage, page, 'Check that nothing was tampered with').click()
    await page.getByText(stage.words('The audit is whole.')).waitFor()
    expect(await axeViolations(page)).toEqual([])
    const download = page.getByRole('link', { name: stage.words('Download these lines (CSV)') })
    const table = await page.request.get((await download.getAttribute('href'))!)
    expect(await table.text()).toContain('Jean Habimana,session.move')
  })

  it('leaves a mail open that its filter drops', async () => {
    const { page } = await stage.visit({ role: 'secretariat', serviceWorkers: 'block' })
    await page.goto('/organize/outbox?state=kept')
    await page
      .getByRole('button', { name: stage.words.like('Read the mail to {toName}') })
      .first()
      .click()
    const sheet = page.getByRole('dialog')
    const told = (await sheet.getByRole('heading').textContent())!
    await page.route(/\/api\/outbox\?.*state=kept/, async (route) => {
      const response = await route.fetch()
      const outbox = (await response.json()) as Outbox
      await route.fulfill({ response, json: { ...outbox, mails: [] } })
    })
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
    await page.getByText(stage.words('No mail fits.')).waitFor()
    expect(await sheet.getByRole('heading').textContent()).toBe(told)
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
  })

  it('shows one’s sessions, and ends the others', async () => {
    const elsewhere = await stage.visit()
    await elsewhere.page.goto(await stage.roundtable.signInLink('reviewer'))
    await elsewhere.page.waitForURL('**/organize')
    const { page } = await stage.visit()
    await page.goto(await stage.roundtable.signInLink('reviewer'))
    await page.waitForURL('**/organize')
    await openAccount(stage, page, 'Sessions and passkeys')
    await page.getByText(stage.words('This one'), { exact: true }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    const others = page.getByRole('button', { name: stage.words.like('Sign out of {name}') })
    await others.first().click()
    await elsewhere.page.waitForURL('**/sign-in?**', { timeout: 5_000 })
    expect((await page.request.get('/api/me')).status()).toBe(200)
  })

  it('lets somebody add a passkey and sign in with it', async () => {
    // Browsers make passkeys for names, not for bare addresses.
    const home = stage.roundtable.url.replace('127.0.0.1', 'localhost')
    const { page, context } = await stage.visit()
    const device = await context.newCDPSession(page)
    await device.send('WebAuthn.enable')
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    const link = new URL(await stage.roundtable.signInLink('operator'))
    await page.goto(`${home}/sign-in${link.hash}`)
    await page.waitForURL('**/organize')
    await page.goto(`${home}/organize/account`)
    await page.getByRole('textbox', { name: stage.words('Name of a new passkey') }).fill('My key')
    await button(stage, page, 'Add a passkey').click()
    await page.getByText('My key').waitFor()
    await page.getByRole('button', { name: stage.words.like('Signed in as {0}') }).click()
    await page.getByRole('menuitem', { name: stage.words('Sign out') }).click()
    await page.waitForURL('**/sign-in**')
    await button(stage, page, 'Use a passkey').click()
    await page.waitForURL('**/organize')
    const me = (await (await page.request.get(`${home}/api/me`)).json()) as { role: string }
    expect(me.role).toBe('operator')

    await page.goto(`${home}/organize/account`)
    await page
      .getByRole('button', { name: stage.words('Remove {name}', { name: 'My key' }) })
      .click()
    await page.getByText(stage.words('You have no passkey yet.')).waitFor()
    await page.getByRole('button', { name: stage.words.like('Signed in as {0}') }).click()
    await page.getByRole('menuitem', { name: stage.words('Sign out') }).click()
    await page.waitForURL('**/sign-in**')
    await button(stage, page, 'Use a passkey').click()
    await page
      .getByRole('alert')
      .filter({ hasText: stage.words('This passkey does not sign in here.') })
      .waitFor()
    expect(await axeViolations(page)).toEqual([])
  })
})
