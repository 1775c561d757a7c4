import 'server-only'
import { randomUUID } from 'node:crypto'
import type { TenantTx } from '@/lib/db/tenant'

/** When a photo was taken: during the activity, before it or after it. */
export const PHOTO_MOMENTS = ['kegiatan', 'sebelum', 'sesudah'] as const
export type PhotoMoment = (typeof PHOTO_MOMENTS)[number]

/** A photo of an activity by its file. */
export interface KeptPhoto {
  fileId: string
  moment: PhotoMoment
}

/** The photos of an activity that were not taken off. */
export const readPhotos = (tx: TenantTx, activityId: string): Promise<KeptPhoto[]> =>
  tx.sql.query<KeptPhoto>(
    `select file_id::text as "fileId", moment from photo
     where tenant_id = $1 and subject_kind = 'kegiatan_kkb' and subject_id = $2::uuid and not removed
     order by created_at, id`,
    [tx.tenantId, activityId],
  )

/** Whether all these files are the office's own. */
export async function ownsFiles(tx: TenantTx, photos: readonly KeptPhoto[]): Promise<boolean> {
  const ids = [...new Set(photos.map(({ fileId }) => fileId))]
  if (ids.length === 0) return true
  const known = await tx.sql.query(
    "select id from file where tenant_id = $1 and id = any ($2::uuid[]) and kind like 'image/%'",
    [tx.tenantId, ids],
  )
  return known.length === ids.length
}

/** Makes these the photos of an activity; one taken off stays as a row, so that it can be put back. */
export async function keepPhotos(tx: TenantTx, activityId: string, photos: readonly KeptPhoto[]): Promise<void> {
  const files = photos.map(({ fileId }) => fileId)
  const moments = photos.map(({ moment }) => moment)
  await tx.sql.query(
    `update photo p set removed = n.file is null, moment = coalesce(n.moment, p.moment)
     from photo o left join unnest($3::uuid[], $4::text[]) n (file, moment) on n.file = o.file_id
     where p.tenant_id = $1 and p.subject_kind = 'kegiatan_kkb' and p.subject_id = $2::uuid
       and o.tenant_id = p.tenant_id and o.id = p.id`,
    [tx.tenantId, activityId, files, moments],
  )
  await tx.sql.query(
    `insert into photo (tenant_id, id, subject_kind, subject_id, file_id, moment, taken_by, created_at)
     select $1, n.id, 'kegiatan_kkb', $2::uuid, n.file, n.moment, $6::uuid, now() + n.at * interval '1 microsecond'
     from unnest($3::uuid[], $4::uuid[], $5::text[]) with ordinality n (id, file, moment, at)
     where not exists (select from photo p where p.tenant_id = $1 and p.subject_kind = 'kegiatan_kkb'
       and p.subject_id = $2::uuid and p.file_id = n.file)`,
    [tx.tenantId, activityId, photos.map(() => randomUUID()), files, moments, tx.actor.accountId],
  )
}
