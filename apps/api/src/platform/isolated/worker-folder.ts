/** Where the build puts the programs of threads: beside the main one. Tests have a folder of their own. */
export const workerFolder = (): URL => new URL('./', import.meta.url)
