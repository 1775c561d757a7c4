import { ROLES, type Role } from '@/lib/auth/roles'
import type { Register } from '@/lib/registers/register'

/** Who keeps a register, in words: "Admin dinas, Kabid KS, Koordinator kecamatan, PKB/PLKB". */
export const whoWrites = ({ writers }: Pick<Register, 'writers'>): string =>
  (Object.keys(writers) as Role[]).map((role) => ROLES[role].label).join(', ')
