declare module '*.po' {
  import type { Messages } from '@lingui/core'
  export const messages: Messages
}

declare module '*.po?part=public' {
  import type { Messages } from '@lingui/core'
  export const messages: Messages
}

declare module '*.po?part=staff' {
  import type { Messages } from '@lingui/core'
  export const messages: Messages
}
