/**
 * What a device holds of larger answers, to show them when no server answers. Only as long as somebody is signed in:
 * signing out empties it. A browser that refuses storage holds nothing.
 */
const databaseName = 'roundtable'
const storeName = 'answers'

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(storeName)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('No IndexedDB'))
  })

const asked = async <T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> => {
  try {
    const database = await opened()
    try {
      return await new Promise<T>((resolve, reject) => {
        const request = ask(database.transaction(storeName, mode).objectStore(storeName))
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('No answer from IndexedDB'))
      })
    } finally {
      database.close()
    }
  } catch (error) {
    console.warn('This browser keeps no answers.', error)
    return null
  }
}

export const deviceStore = {
  get: (key: string): Promise<unknown> => asked<unknown>('readonly', (store) => store.get(key)),
  set: async (key: string, value: unknown): Promise<void> => {
    await asked('readwrite', (store) => store.put(value, key))
  },
  clear: async (): Promise<void> => {
    await asked('readwrite', (store) => store.clear())
  },
}
