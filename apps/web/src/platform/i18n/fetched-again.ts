/** Where a part of the application stands, as Chromium and Firefox say when it cannot be fetched. */
const address = /https?:\/\/\S+\.js\b/

/**
 * Loads a part, and once more where that failed. Browsers remember of an address that it could not be fetched, for as
 * long as the page lives: the second time it is asked for under another one.
 */
export function fetchedAgain<T>(load: () => Promise<T>): () => Promise<T> {
  let failed: string | undefined
  let times = 0
  return async () => {
    try {
      if (failed === undefined) return await load()
      times += 1
      return (await import(/* @vite-ignore */ `${failed}?again=${times}`)) as T
    } catch (error) {
      if (error instanceof Error) failed ??= address.exec(error.message)?.[0]
      throw error
    }
  }
}
