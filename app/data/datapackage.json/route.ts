export { dataPackageFile as GET } from '@/lib/open-data/data-package-file'
export { preflight as OPTIONS } from '@/lib/open-data/open-to-all'

export const dynamic = 'force-dynamic'
