import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type Actor, type ActorRegion, mintActor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import type { Connection } from '@/lib/db/connection'
import { connection } from '@/lib/db/connection'
import { reference } from '@/lib/db/reference'

/** What every measurement stands on: a filled database and connections past the application. */
export interface Ground {
  /** Past every policy: floors and raw questions. */
  admin: pg.Client
  adminAt: Connection
  /** One prepared, plain connection of the application's role. */
  app: pg.Client
  nation: boolean
  progress(line: string): void
}

export async function openGround(
  adminAt: Connection,
  nation: boolean,
  progress: (line: string) => void,
): Promise<Ground & { close(): Promise<void> }> {
  const admin = new pg.Client({ ...adminAt, database: connection('lini_app').database })
  const app = new pg.Client(connection('lini_app'))
  await admin.connect()
  await app.connect()
  return {
    admin,
    adminAt,
    app,
    nation,
    progress,
    close: async () => {
      await app.end()
      await admin.end()
    },
  }
}

/** A person in a role at a region, without a session. */
export async function actorAt(role: Role, code: string): Promise<Actor> {
  const [region] = await reference.query<ActorRegion>(
    `select id, level, name, code, province_id as "provinceId", district_id as "districtId",
       kecamatan_id as "kecamatanId" from region where code = $1 and closed_on is null`,
    [code],
  )
  if (!region) throw new Error(`No region ${code}`)
  return mintActor({
    accountId: randomUUID(),
    accountRoleId: randomUUID(),
    sessionId: null,
    username: 'bench',
    name: 'Bench',
    role,
    tenantId: region.level >= 2 ? region.districtId : null,
    region,
    onBehalfOf: null,
    zone: 'Asia/Jakarta',
  })
}

/** `SELECT 1`, prepared, on one plain connection: the floor of a read. */
export const selectOne = (ground: Ground) => () => ground.app.query({ name: 'floor', text: 'select 1' })

/** One row inserted and committed by the application's role: the floor of a save. */
export async function oneRowFloor(ground: Ground): Promise<() => Promise<unknown>> {
  await ground.admin.query('create table if not exists bench_floor (id uuid primary key, a int)')
  await ground.admin.query('truncate bench_floor; grant insert on bench_floor to lini_app')
  return () =>
    ground.app.query({ name: 'floor-row', text: 'insert into bench_floor values ($1, 1)', values: [randomUUID()] })
}

/** Takes back what a floor needed, so that the start-up check finds nothing unknown. */
export const dropFloor = (ground: Ground) => ground.admin.query('drop table if exists bench_floor')
