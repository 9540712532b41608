import { expect, test } from 'vitest'
import { servicesInOrder } from '@/lib/domain/services'

test('services of letters stand in the order of the letters, others after them in their own', () => {
  expect(servicesInOrder(['Waste', 'Other', 'Housing', 'Burials', 'Adult Care Services'])).toEqual([
    'Adult Care Services',
    'Housing',
    'Other',
    'Waste',
    'Burials',
  ])
})

test('a service that is only typed otherwise is one, and keeps the name that came first', () => {
  expect(servicesInOrder(['Education & Childrens services', "Education and Children's Services"])).toEqual([
    'Education & Childrens services',
  ])
})

test('services that are called otherwise are never taken for one', () => {
  expect(
    servicesInOrder(['Environment Services', 'Environmental Services', 'Housing', 'Housing Benefit']),
  ).toEqual(['Environment Services', 'Housing', 'Environmental Services', 'Housing Benefit'])
})
