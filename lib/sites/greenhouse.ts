import { defineSite } from '../site.ts';

export default defineSite({
  id: 'greenhouse',
  name: 'Greenhouse',
  matches: ['https://boards.greenhouse.io/*', 'https://job-boards.greenhouse.io/*', 'https://job-boards.eu.greenhouse.io/*'],
});
