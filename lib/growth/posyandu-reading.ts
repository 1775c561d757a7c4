import 'server-only'
import type { Reading } from '@/lib/registers/queries'
import { posyanduRegister } from './posyandu-register'

export const posyanduReading: Reading = {
  register: posyanduRegister,
  searched: () => 'lower(t.address), lower(t.rw)',
  sorts: { buka: 't.opens_on' },
}
