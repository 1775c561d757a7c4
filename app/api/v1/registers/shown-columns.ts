import type { Role } from '@/lib/auth/roles'
import { maySeePersonalNumbers } from '@/lib/registers/policy'
import type { Column, Register } from '@/lib/registers/register'

/** The columns of a register's page for this role; what stands in files only does not leave by the API. */
export const shownColumns = ({ columns }: Register, role: Role): Column[] =>
  columns.filter(({ list, personal }) => list !== undefined && (!personal || maySeePersonalNumbers(role)))
