export { dataPackageFile as GET } from '@/lib/open-data/data-file'
export { preflight as OPTIONS } from '@/lib/platform/http'

export const dynamic = 'force-dynamic'
