import { deskPerson } from '@/app/desk/desk-person'
import { HomeArticle } from '@/components/desk/publishing/home-article'
import { homePage } from '@/lib/desk/publishing/home-page'

export default async function DeskPage() {
  await deskPerson('reader')
  return <HomeArticle page={await homePage()} />
}
