import type { Role } from '@/lib/auth/roles'
import { ROLES } from '@/lib/auth/roles'
import type { OfficeIds } from './offices'

/** Who asks: null is somebody without a valid session. */
export type Asker = { role: Role } | null
export type Audience = (asker: Asker) => boolean

export const everyone: Audience = () => true
export const signedIn: Audience = (asker) => asker !== null
/** Anybody of an office, whatever their role. */
export const office: Audience = (asker) => asker !== null && ROLES[asker.role].tenant
export const roles =
  (...named: Role[]): Audience =>
  (asker) =>
    asker !== null && named.includes(asker.role)

/** The declared rule of one endpoint. An endpoint without one fails the test. */
export interface EndpointRule {
  /** Who gets more than a refusal. Of whose rows they get is not declared here: only their own, always. */
  may: Audience
  /** The addresses to ask for, with the ids of one office. Absent: the path itself. */
  at?: (ids: OfficeIds) => string[]
  /** The page of a failure, which says so in its status. */
  fails?: true
  /** What stands there by its nature and so needs no `private, no-store`. */
  holds?: 'nothing of an office' | 'a stream'
  /** What it tells of regions is public, so a region that exists may answer differently from one that does not. */
  open?: true
  /** Canaries that somebody of the office itself sees there: the proof that the search finds what is shown. */
  shows?: string[]
}

/** A form's fields as they are sent; a list is sent once for each entry. */
export type Sent = Record<string, string | string[] | Blob>

/** The declared rule of one server action: whose it is, and a well-formed call about rows of one office. */
export interface ActionRule {
  may: Audience
  /** What to send. It must pass the action's own checks, so that only the question of whose rows is left. */
  sends: (ids: OfficeIds) => Sent[]
  /** The action takes the form alone, without the state before it. */
  alone?: true
  /** Ids of rows are in the call: the rightful role of another office must hear that there is no such thing. */
  names?: 'rows'
}
