/** Where the one static page of the field stands in the build; people never see this address. */
export const SHELL = '/lapangan'

/** The first part of every address that the shell answers, without signal too. A test holds them to lib/paths. */
export const FIELD_PLACES = [
  '/isian',
  '/poktan',
  '/dampingan',
  '/verval',
  '/penilaian',
  '/kotak-keluar',
  '/perangkat',
] as const

/** Whether the shell answers at this address; a query is no part of it. */
export const isFieldAddress = (pathname: string): boolean =>
  FIELD_PLACES.some((place) => pathname === place || pathname.startsWith(`${place}/`))
