import type { NextConfig } from 'next'
import { FIELD_PLACES, SHELL } from './lib/offline/addresses'

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  compress: true,
  // Tenant data is never cached between requests (README, decision on caching).
  cacheComponents: false,
  // Types are checked by npm test and npm run check; an office's computer need not wait for it at every update.
  typescript: { ignoreBuildErrors: true },
  // A district's boundary file (20 MB), a logo, or a long text that our own sentence refuses; the defaults of 1 MB,
  // and of 10 MB before proxy.ts, would end in an error page.
  experimental: { serverActions: { bodySizeLimit: '21mb' }, proxyClientMaxBodySize: '21mb' },
  images: { unoptimized: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'sharp', 'exceljs', 'idn-area-data', 'pino'],
  // All field screens are one static page; its address decides which.
  rewrites: async () => ({
    beforeFiles: FIELD_PLACES.flatMap((place) => [
      { source: place, destination: SHELL },
      { source: `${place}/:rest*`, destination: SHELL },
    ]),
  }),
  headers: async () => [
    {
      source: '/sw.js',
      headers: [
        { key: 'cache-control', value: 'no-cache' },
        { key: 'service-worker-allowed', value: '/' },
        { key: 'x-content-type-options', value: 'nosniff' },
      ],
    },
  ],
}

export default config
