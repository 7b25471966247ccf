import { Stage } from '../harness/visitors'
import { Album } from './album'
import { around } from './around'
import { deciding } from './deciding'
import { looking, publishing } from './looking'
import { moving } from './moving'
import { waiting } from './waiting'
import { Walker } from './walker'

/**
 * Walks through the built application from signing in to publishing, and leaves pictures of it in `folder`; answers
 * their names. Errors of a page that nobody asked for end it.
 */
export async function walk(folder: string): Promise<readonly string[]> {
  const stage = new Stage('en', folder)
  const album = new Album(folder)
  const walker = new Walker(stage, album)
  try {
    await stage.open()
    for (const chapter of [moving, deciding, around, waiting, looking, publishing])
      await chapter(walker)
  } finally {
    await stage.close()
  }
  album.tidy()
  return album.pictures
}
