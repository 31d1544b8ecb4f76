import { needs } from '../guard/needs.ts'
import type { App, Services } from '../services.ts'
import { decide } from './decide.tsx'
import { decisionsPage } from './decisions-page.tsx'
import { addFeeds, changeFeed, feedsPage } from './feeds-page.tsx'
import { jobsPage } from './jobs-page.tsx'
import { newDecisionPage } from './new-decision-page.tsx'
import { searchPage } from './search-page.tsx'
import { speakersPage } from './speakers-page.tsx'
import { startPage } from './start-page.tsx'
import { storiesPage } from './stories-page.tsx'
import { whatWasDone } from './what-was-done.tsx'

/** Pages for finding one's way and for working by hand. */
export function addDoingPages(app: App, services: Services): void {
  app.use(whatWasDone(services))
  app.get('/', startPage(services))
  app.get('/stories', storiesPage(services))
  app.get('/speakers', speakersPage(services))
  app.get('/search', searchPage(services))
  app.get('/decisions', decisionsPage(services))
  app.get('/decisions/new', needs('editor'), newDecisionPage(services))
  app.post('/decisions', needs('editor'), decide(services))
  app.get('/feeds', feedsPage(services))
  app.post('/feeds', needs('editor'), addFeeds(services))
  app.post('/feeds/state', needs('editor'), changeFeed(services))
  app.get('/jobs', jobsPage(services))
}
