import { afterEach, describe, expect, it } from '@jest/globals'
import { findBrowser, launchBrowser } from './browser'

const saved = { ...process.env }
afterEach(() => {
  process.env = { ...saved }
})

describe('finding a browser', () => {
  it('opens a page in whatever it finds', async () => {
    const browser = await launchBrowser()
    const page = await browser.newPage()
    await page.setContent('<h1>Roundtable</h1>')
    const heading = await page.getByRole('heading').textContent()
    await browser.close()
    expect(heading).toBe('Roundtable')
  })

  it('says which file CHROME_PATH names in vain', async () => {
    delete process.env.FORCE_NPM_BROWSER
    process.env.CHROME_PATH = '/nowhere/chrome'
    await expect(findBrowser()).rejects.toThrow('CHROME_PATH is /nowhere/chrome: no such file.')
  })
})
