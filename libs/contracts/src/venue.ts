import { z } from 'zod'
import {
  changeHead,
  commandId,
  feature,
  id,
  languageCode,
  line,
  nameInLanguages,
  optionalLine,
  text,
  versioned,
  window,
} from './common'

/** A part of the venue; walking inside it takes no time worth counting. */
export const zone = z.object({ id, code: line, name: text })
export type Zone = z.infer<typeof zone>

/** Minutes on foot between two zones, either way. */
export const walk = z.object({ a: id, b: id, minutes: z.int().min(0).max(240) })
export type Walk = z.infer<typeof walk>

/** What sessions share: interpreter teams (with their language; `sgn` = sign language), camera crews. */
export const pool = z.object({
  id,
  code: line,
  name: text,
  size: z.int().min(0).max(1000),
  /** Each session interpreted into this language takes one; null: sessions say themselves how many they take. */
  language: languageCode.nullable(),
})
export type Pool = z.infer<typeof pool>

const minutes = z.int().min(0).max(240)

const roomFields = {
  /** Short name: Auditorium, MH1. */
  code: line,
  name: nameInLanguages,
  zoneId: id.nullable(),
  floor: optionalLine,
  capacity: z.int().min(0).max(100_000),
  setUp: minutes,
  teardown: minutes,
  /** Minutes kept free between two sessions. */
  turnaround: minutes,
  features: z.array(feature),
  /** Languages that can be interpreted here. */
  languages: z.array(languageCode).max(40),
  lent: z.array(window).max(200),
  closed: z.array(window).max(200),
}

export const room = z.object({ id, ...versioned, ...roomFields, name: text })
export type Room = z.infer<typeof room>

/** GET /api/venue. Rooms have versions of their own; the version here is that of zones, walks and pools. */
export const venue = z.object({
  ...versioned,
  zones: z.array(zone),
  walks: z.array(walk),
  pools: z.array(pool),
  rooms: z.array(room),
})
export type Venue = z.infer<typeof venue>

export const roomCreation = z.object({
  commandId,
  fields: z.object(roomFields).partial().required({ code: true, name: true, capacity: true }),
})
export const roomChange = z.object({ ...changeHead, fields: z.object(roomFields).partial() })
export const venueChange = z.object({
  ...changeHead,
  fields: z
    .object({
      zones: z.array(zone.extend({ name: nameInLanguages })).max(200),
      walks: z.array(walk).max(5_000),
      pools: z.array(pool.extend({ name: nameInLanguages })).max(200),
    })
    .partial(),
})
export type RoomCreation = z.output<typeof roomCreation>
export type RoomChange = z.output<typeof roomChange>
export type VenueChange = z.output<typeof venueChange>
