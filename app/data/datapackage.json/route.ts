export { dataPackageFile as GET } from '@/lib/api/data-package-file'
export { preflight as OPTIONS } from '@/lib/api/open-to-all'

export const dynamic = 'force-dynamic'
