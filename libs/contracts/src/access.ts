import { z } from 'zod'
import { permissions, roles } from '@roundtable/domain'
import { id } from './common'

export const consumeCommand = z.object({ token: z.string().min(1).max(200) })

export const me = z.object({
  id,
  name: z.string(),
  role: z.enum(roles),
  permissions: z.array(z.enum(permissions)),
})
export type Me = z.infer<typeof me>
