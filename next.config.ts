import type { NextConfig } from 'next'

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  compress: true,
  // Tenant data is never cached between requests (README, decision on caching).
  cacheComponents: false,
  images: { unoptimized: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'sharp', 'exceljs', 'idn-area-data', 'pino'],
}

export default config
