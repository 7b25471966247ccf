import { describe, expect, it } from '@jest/globals'
import { launchBrowser } from '../harness/browser'
import { indexedPng, pixelsOf } from './indexed-png'

/** What the browser itself draws: few colours, or thousands. */
async function drawn(background: string): Promise<Buffer> {
  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport: { width: 320, height: 200 } })
  await page.setContent(`<body style="margin: 0; height: 200px; background: ${background}">`)
  const png = await page.screenshot()
  await browser.close()
  return png
}

describe('a picture of 256 colours', () => {
  it('is the same, pixel by pixel, where there were not more', async () => {
    const png = await drawn('repeating-linear-gradient(90deg, #17233c 0 7px, #e1f1f2 7px 12px)')
    expect(pixelsOf(indexedPng(png))).toEqual(pixelsOf(png))
  })

  it('differs by shades nobody sees where there were, and is smaller', async () => {
    const png = await drawn('linear-gradient(90deg, #1e3fae, #fdf3d0)')
    const [before, after] = [pixelsOf(png), pixelsOf(indexedPng(png))]
    const channels = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255]
    const shades = [...before.rgb].map((colour, at) =>
      Math.max(...channels(colour).map((c, i) => Math.abs(c - channels(after.rgb[at]!)[i]!))),
    )
    expect(Math.max(...shades)).toBeLessThanOrEqual(8)
    expect(new Set(after.rgb).size).toBeLessThanOrEqual(256)
  })
})
