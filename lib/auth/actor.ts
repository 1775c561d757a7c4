import type { Role } from '@/lib/auth/roles'

declare const minted: unique symbol

/** The region a role is held for, with the ids above it. */
export interface ActorRegion {
  id: number
  level: 0 | 1 | 2 | 3 | 4
  name: string
  code: string
  provinceId: number | null
  districtId: number | null
  kecamatanId: number | null
}

export interface ActorFacts {
  accountId: string
  accountRoleId: string
  /** Null for a token of the API and for the operator's tool. */
  sessionId: string | null
  username: string
  name: string
  role: Role
  /** The office whose rows this person may touch; null for province and nation. */
  tenantId: number | null
  region: ActorRegion
  /** The absent colleague for whom this role stands in, whose villages it serves. */
  onBehalfOf: string | null
  /** IANA zone of the office; Asia/Jakarta above it. */
  zone: string
}

/** Who is acting, in which one role. Only a checked session, a token or the operator's tool makes one. */
export type Actor = ActorFacts & { readonly [minted]: true }

/** Makes an Actor of facts that were just read from the database. For lib/auth, the operator's tool and tests. */
export const mintActor = (facts: ActorFacts): Actor => facts as Actor

/** An actor of an office: the tenant is certain. */
export type OfficeActor = Actor & { tenantId: number }

export const worksInOffice = (actor: Actor): actor is OfficeActor => actor.tenantId !== null
