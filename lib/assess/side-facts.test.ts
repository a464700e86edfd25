import { describe, expect, it } from 'vitest';
import { parseDocument } from './document.ts';
import { role } from './role.ts';
import { seniority } from './seniority.ts';
import { clearance, visa } from './visa.ts';
import { workMode } from './work-mode.ts';
import { minYears } from './years.ts';

const doc = (text: string, title = 'Engineer') => parseDocument(title, text);
const posting = (place = '') => ({ jobLocation: place ? [place] : [], jobLocationType: null });

describe('work mode', () => {
  it.each([
    ['This is a fully remote role.', 'remote'],
    ['Work location: Hybrid', 'hybrid'],
    ['You will be in our Leeds office 3 days a week.', 'hybrid'],
    ['We work from the office five days a week.', 'onsite'],
    ['Hybrid or remote, as you like.', 'hybrid'],
    ['The role is not remote.', 'onsite'],
    ['#LI-Remote', 'remote'],
    ['Acme | Engineer | Berlin | ONSITE | Full-time', 'onsite'],
    ['You lead remote teams and build hybrid search on hybrid cloud.', 'unknown'],
    ['Perks: a home office budget.', 'unknown'],
    ['We sell payroll software.', 'unknown'],
    ['Schedule: Monday to Friday. Work Location: In person', 'onsite'],
    ['Wir bieten mobiles Arbeiten und flexible Zeiten.', 'hybrid'],
    ['You can work remotely two days per week.', 'hybrid'],
    ['Location: 12 Example Street, Springfield', 'onsite'],
    ['We are an in-office team.', 'onsite'],
    ['This role is fully virtual.', 'remote'],
    ['You act as a hybrid product manager and engineer.', 'unknown'],
    ['Hybrid or remote work options may vary by role.', 'unknown'],
  ])('%s → %s', (text, mode) => {
    expect(workMode(posting(), doc(text)).value).toBe(mode);
  });
  it("takes the place's own word first", () => {
    expect(workMode(posting('London (Hybrid)'), doc('Fully remote teams welcome.')).value).toBe('hybrid');
  });
  it('takes the marked-up field', () => {
    expect(workMode({ jobLocation: [], jobLocationType: 'TELECOMMUTE' }, doc('')).value).toBe('remote');
  });
  it('quotes the words that say so', () => {
    const { evidence } = workMode(posting(), doc('Join us.\nThis position is fully remote.'));
    expect(evidence.map((item) => item.text)).toEqual(['remote']);
  });
});

describe('minimum years', () => {
  it.each([
    ['Requirements\n5+ years of software engineering experience\n2+ years with Kubernetes', 5],
    ['Requirements\n3–5 years of professional experience', 3],
    ['Requirements\nAt least two years of experience in marketing', 2],
    ['Requirements\nBachelor degree and 5 years of experience, or Master degree and 3 years of experience', 3],
    ['No experience necessary, we train you.', 0],
    ['For 25 years we have made bicycles.', null],
    ['Over the past 10 years our team has grown.', null],
    ['Equity vests over 4 years.', null],
    ['You must be 18 years old.', null],
    ['Requirements\n8+ years building production software, with 3+ years of full-stack development', 8],
    ['Requirements\n10+ years of professional experience and 4+ years of management experience', 10],
    ['Requirements\nMinimum 35 years of experience in accounting', 3],
    ['Requirements\n3–5 years in operations or project management roles', 3],
  ])('%s → %s', (text, years) => {
    expect(minYears(doc(text)).value).toBe(years);
  });
});

describe('seniority', () => {
  it.each([
    ['Senior Backend Engineer', null, 'senior'],
    ['Staff Engineer', null, 'staff'],
    ['Staff Accountant', null, 'unknown'],
    ['Chief of Staff', null, 'unknown'],
    ['Member of Technical Staff', null, 'unknown'],
    ['VP of Sales', null, 'exec'],
    ['Director of Marketing', null, 'director'],
    ['Engineering Manager', null, 'manager'],
    ['Product Manager', null, 'unknown'],
    ['Product Manager', 5, 'senior'],
    ['Software Engineer II', null, 'mid'],
    ['Software Engineer I', null, 'entry'],
    ['Marketing Intern', null, 'intern'],
    ['Account Executive', 1, 'junior'],
    ['Data Engineer', 3, 'mid'],
    ['Data Engineer', 9, 'staff'],
    ['Data Engineer, Vice President', null, 'senior'],
    ['Lead Data Scientist', null, 'lead'],
    ['Lead Generation Specialist', null, 'unknown'],
    ['Regional Marketing Manager', null, 'manager'],
    ['Middle School Teacher', null, 'unknown'],
    ['Engineer (Mid/Senior)', null, 'senior'],
    ['Engineer (mid to senior)', null, 'mid'],
    ['Senior/Staff Engineer', null, 'staff'],
    ['Junior/Senior Engineer', null, 'junior'],
    ['AVP, Underwriting Team Leader', null, 'lead'],
  ] as const)('%s (%s years) → %s', (title, years, level) => {
    expect(seniority(doc('', title), years).value).toBe(level);
  });
});

it.each([
  ['You build agents with LLMs and RAG.', 'ai-engineer'],
  ['You train models in PyTorch for computer vision.', 'ml-engineer'],
])('an AI/ML engineer is what the text speaks of: %s', (text, id) => {
  expect(role(doc(text, 'AI/ML Engineer')).value?.id).toBe(id);
});

it.each([
  ['We are looking for a motivated junior engineer to join us.', 'junior'],
  ['We are hiring a senior engineer.', 'senior'],
  ['Early-career candidates are encouraged to apply.', 'entry'],
  ['You will work with senior leadership.', 'unknown'],
])('takes the level from the text where neither title nor years say it: %s', (text, level) => {
  expect(seniority(doc(text), null).value).toBe(level);
});

describe('visa', () => {
  it.each([
    ['We are unable to sponsor visas at this time.', 'no-sponsorship'],
    ['Candidates must be authorised to work without the need for sponsorship now or in the future.', 'no-sponsorship'],
    ['Must be a US citizen.', 'no-sponsorship'],
    ['Visa sponsorship is available.', 'sponsors'],
    ['We sponsor H-1B visas.', 'sponsors'],
    ['You must have the right to work in the UK.', 'unknown'],
    ['You sponsor events and work with our executive sponsor at Visa.', 'unknown'],
    ['All applicants are considered regardless of citizenship status.', 'unknown'],
  ])('%s → %s', (text, answer) => {
    expect(visa(doc(text)).value).toBe(answer);
  });
});

describe('clearance', () => {
  it.each([
    ['An active TS/SCI clearance is required.', 'TS/SCI clearance'],
    ['Ability to obtain a Secret clearance.', 'Secret clearance'],
    ['No security clearance is needed.', null],
    ['Customs clearance of goods.', null],
  ])('%s → %s', (text, answer) => {
    expect(clearance(doc(text)).value).toBe(answer);
  });
});

describe('role', () => {
  it.each([
    ['Senior Backend Engineer', 'backend'],
    ['Software Engineer, Backend', 'backend'],
    ['Sales Engineer', 'sales-engineer'],
    ['Machine Learning Engineer', 'ml-engineer'],
    ['AI Engineer (m/f/d)', 'ai-engineer'],
    ['Software Engineer', 'software-general'],
    ['Product Marketing Manager', 'product-brand-marketing'],
    ['Zookeeper', null],
    ['VP of Sales, Data Products', 'account-exec'],
    ['Director of Engineering', 'eng-manager'],
    ['Accounting Manager', 'accounting-audit'],
    ['Commercial Property Attorney', 'legal-compliance'],
    ['Instructor, Data Engineering', 'teaching-training'],
    ['Growth Marketing Manager', 'growth-digital'],
    ['Marketing Operations Manager', 'growth-digital'],
    ['Analytics Engineer / Data Analyst', 'analytics-engineer'],
    ['Acme Bank Hiring Data Analyst', 'data-analyst'],
    ['Member of Technical Staff', 'software-general'],
    ['Senior Software Engineer, AI', 'ai-engineer'],
    ['Senior Software Engineer, AI Gateway', 'software-general'],
    ['Software Engineer, Marketing Automation', 'software-general'],
    ['Software Engineer (TypeScript)', 'software-general'],
    ['VP of Sales Enablement', 'hr-people-ops'],
    ['VP, Commercial', 'account-exec'],
    ['Head of Growth', 'growth-digital'],
    ['Compliance Officer', 'legal-compliance'],
    ['Warehouse Associate', 'operations-supply'],
    ['Embedded Software Engineer', 'embedded'],
    ['Data Governance Lead', 'data-analyst'],
    ['Licensed Therapist', 'clinical-lab-science'],
    ['Chief of Staff', 'operations-supply'],
    ['Software Engineers (Backend, Full-Stack)', 'software-general'],
    ['Founding Engineers & Designer', null],
    ['Backend Engineers / Mobile Engineers / Data Engineers', null],
  ])('%s → %s', (title, id) => {
    expect(role(doc('', title)).value?.id ?? null).toBe(id);
  });
});

it('answers on 600 kB of cue words', () => {
  const long = doc('remote years visa sponsorship location: home days '.repeat(12_000));
  expect([workMode(posting(), long).value, minYears(long).value, clearance(long).value]).toEqual(['remote', null, null]);
});
