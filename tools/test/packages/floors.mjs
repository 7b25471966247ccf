// Versions below which a package is known to be bad, per major version that is still in use somewhere. A major version
// that is older than all of them is bad; a newer one is not known to be. `npm audit` asks a server, this does not.

/** @type {Record<string, readonly string[]>} */
export const floors = {
  '@babel/helpers': ['7.26.10'], // slow regular expression in compiled code
  '@babel/runtime': ['7.26.10'],
  '@babel/traverse': ['7.23.2'], // runs code while compiling
  axios: ['0.30.2', '1.12.0'], // data: URLs without a limit, credentials to other hosts
  'body-parser': ['1.20.3', '2.2.1'], // urlencoded bodies that keep a process busy
  'brace-expansion': ['1.1.12', '2.0.2', '3.0.1', '4.0.1', '5.0.1'],
  braces: ['3.0.3'],
  cookie: ['0.7.0', '1.0.0'], // cookie names that carry attributes
  'cross-spawn': ['6.0.6', '7.0.5'],
  debug: ['2.6.9', '3.2.7', '4.3.1'],
  dompurify: ['2.5.4', '3.2.4'],
  ejs: ['3.1.10', '4.0.0'],
  'engine.io': ['6.4.2'], // one request ends the process
  esbuild: ['0.25.0'], // any site reads the development server
  express: ['4.20.0', '5.0.0'],
  'file-type': ['21.3.1'], // endless loop on a malformed file
  'follow-redirects': ['1.15.6'],
  'form-data': ['2.5.4', '3.0.4', '4.0.4'], // boundaries that can be guessed
  glob: ['10.5.0', '11.1.0'], // its command line runs names of files
  immer: ['9.0.6'],
  'js-yaml': ['3.14.2', '4.1.1'], // merge keys that change prototypes
  json5: ['1.0.2', '2.2.2'],
  'jsonpath-plus': ['10.3.0'], // runs code
  jszip: ['3.8.0'],
  lodash: ['4.17.21'],
  micromatch: ['4.0.8'],
  minimatch: ['3.0.5', '5.1.0', '9.0.0'],
  minimist: ['0.2.4', '1.2.6'],
  ms: ['2.0.0'],
  multer: ['2.0.2'], // one request ends the process
  nanoid: ['3.3.8', '5.0.9'],
  'node-fetch': ['2.6.7', '3.1.1'],
  nodemailer: ['7.0.11'], // mail to another domain than the address shows
  'on-headers': ['1.1.0'],
  'path-parse': ['1.0.7'],
  'path-to-regexp': ['0.1.12', '1.9.0', '3.3.0', '6.3.0', '8.0.0'],
  picomatch: ['2.3.1', '4.0.0'],
  postcss: ['8.4.31'],
  qs: ['6.14.1'], // arrays without a limit
  rollup: ['2.79.2', '3.29.5', '4.22.4'],
  semver: ['5.7.2', '6.3.1', '7.5.2'],
  send: ['0.19.0', '1.0.0'],
  'serialize-javascript': ['6.0.2', '7.0.0'],
  'serve-static': ['1.16.0', '2.1.0'],
  'socket.io': ['4.6.2'],
  'socket.io-parser': ['3.4.3', '4.2.3'], // one packet ends the process
  'tar-fs': ['1.16.5', '2.1.3', '3.0.9'],
  tmp: ['0.2.4'],
  typeorm: ['0.3.26', '1.0.0'],
  undici: ['5.29.0', '6.21.2', '7.5.0'],
  vite: ['6.4.1', '7.1.11', '8.0.0'],
  'word-wrap': ['1.2.4'],
  ws: ['5.2.4', '6.2.3', '7.5.10', '8.17.1'], // one request ends the process
  'xmlhttprequest-ssl': ['1.6.2', '2.0.0'],
  y18n: ['4.0.1', '5.0.5'],
  yaml: ['1.10.0', '2.2.2'],
  zod: ['3.22.3', '4.0.0'],
}

/** Versions that were published by thieves, or broken: never, whatever the numbers around them. */
export const never = {
  'ansi-regex': ['6.2.1'],
  'ansi-styles': ['6.2.2'],
  chalk: ['5.6.1'],
  'color-convert': ['3.1.1'],
  'color-name': ['2.0.1'],
  debug: ['4.4.2'],
  'error-ex': ['1.3.3'],
  'eslint-config-prettier': ['8.10.1', '9.1.1', '10.1.6', '10.1.7'],
  'is-arrayish': ['0.3.3'],
  nx: ['20.9.0', '20.10.0', '20.11.0', '20.12.0', '21.5.0', '21.6.0', '21.7.0', '21.8.0'],
  'slice-ansi': ['7.1.1'],
  'strip-ansi': ['7.1.1'],
  'supports-color': ['10.2.1'],
  'ua-parser-js': ['0.7.29', '0.8.0', '1.0.0'],
  'wrap-ansi': ['9.0.1'],
}
