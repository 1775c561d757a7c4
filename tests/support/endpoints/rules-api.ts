import { type EndpointRule, everyone, office, signedIn } from './rule'

/** The API beside figures, indicators and regions, and the pages that tell of it. */
export const API_RULES: Record<string, EndpointRule> = {
  '/api/v1/dataElements': { may: signedIn, at: () => ['/api/v1/dataElements?form=posyandu'] },
  '/api/v1/dataValueSets': {
    may: signedIn,
    at: ({ village }) => [`/api/v1/dataValueSets?dataSet=laporan-desa&period=202609&orgUnit=${village}`],
  },
  '/api/v1/openapi.json': { may: everyone, holds: 'nothing of an office' },
  '/api/v1/registers': { may: office },
  '/api/v1/registers/[register]': {
    may: office,
    at: () => ['/api/v1/registers/poktan', '/api/v1/registers/petugas'],
    shows: ['poktan', 'petugas'],
  },
  '/bantuan/api': { may: signedIn },
  '/bantuan/kamus': { may: signedIn, at: () => ['/bantuan/kamus?form=posyandu'] },
}
