import { mintActor, type OfficeActor } from '@/lib/auth/actor'

/** Lini itself, for what an office's calendar does without anybody pressing a button. Holds no session. */
export const systemActor = (tenantId: number, zone: string): OfficeActor =>
  mintActor({
    accountId: '00000000-0000-0000-0000-000000000000',
    accountRoleId: '00000000-0000-0000-0000-000000000000',
    sessionId: null,
    username: 'lini',
    name: 'Lini (otomatis)',
    role: 'admin_dinas',
    tenantId,
    region: {
      id: tenantId,
      level: 2,
      name: '',
      code: '',
      provinceId: null,
      districtId: tenantId,
      kecamatanId: null,
    },
    onBehalfOf: null,
    zone,
  }) as OfficeActor
