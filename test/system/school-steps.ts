/** A school that grows by nine sentences, and the rows that people put into it on the way. */
export type Row = Readonly<Record<string, unknown>>;

export interface SchoolStep {
  readonly sentence: string;
  /** Left to the final run of all tests, but for BAE_PROOFS=full. */
  readonly unverified?: true;
  /** How a row from before is to be answered from now on, by its collection. */
  readonly follow: Readonly<Record<string, (row: Row) => Row>>;
  /** Inserted after the step. */
  readonly rows: readonly (readonly [collection: string, input: Row])[];
  /** Linked after the step: ids of a pupil and a club. */
  readonly links?: readonly (readonly [pupil: number, club: number])[];
}

const ada = { name: 'Ada Zieliński', admissionNumber: 'A-1', birthDate: '2012-02-29' };

export const SCHOOL_STEPS: readonly SchoolStep[] = [
  {
    sentence:
      'set up pupils (name, admission number unique, birth date) and classrooms (code, floor, seats between 1 and 40)',
    follow: {},
    rows: [
      ['pupils', ada],
      ['pupils', { name: '<b>Bob</b> "O\'Hara"', admissionNumber: 'A-2', birthDate: '2013-12-31' }],
      ['classrooms', { code: 'R 1', floor: 0, seats: 40 }],
    ],
  },
  {
    sentence: 'add an optional phone and notes to pupils',
    unverified: true,
    follow: { pupils: (row) => ({ ...row, phone: null, notes: null }) },
    rows: [
      ['pupils', { ...ada, admissionNumber: 'A-3', phone: '+351 21 000', notes: 'two\nlines' }],
      ['classrooms', { code: 'R 2', floor: -1, seats: 12 }],
    ],
  },
  {
    sentence: 'each pupil belongs to a classroom',
    unverified: true,
    follow: { pupils: (row) => ({ ...row, classroomId: null }) },
    rows: [
      ['pupils', { ...ada, admissionNumber: 'A-4', phone: '4', classroomId: 1 }],
      ['pupils', { ...ada, admissionNumber: 'A-5', phone: '5', classroomId: 2 }],
    ],
  },
  {
    sentence: 'clubs have a title, a weekday that is monday, wednesday or friday, and a fee of at least 0',
    unverified: true,
    follow: {},
    rows: [
      ['clubs', { title: 'Chess', weekday: 'monday', fee: 0 }],
      ['clubs', { title: 'Robots', weekday: 'friday', fee: 12.5 }],
    ],
  },
  {
    sentence: 'pupils can join many clubs and a club has many pupils',
    follow: {},
    rows: [['clubs', { title: 'Choir', weekday: 'wednesday', fee: 3 }]],
    links: [
      [1, 1],
      [1, 2],
      [4, 2],
    ],
  },
  {
    sentence: 'make phone required on pupil',
    unverified: true,
    follow: {},
    rows: [['pupils', { ...ada, admissionNumber: 'A-6', phone: '6', classroomId: 1 }]],
    links: [[6, 3]],
  },
  {
    sentence: 'rename floor to storey in classroom',
    unverified: true,
    follow: { classrooms: ({ floor, ...row }) => ({ ...row, storey: floor }) },
    rows: [['classrooms', { code: 'R 3', storey: 2, seats: 25 }]],
  },
  {
    sentence: 'seats of classroom must be at most 30',
    unverified: true,
    follow: {},
    rows: [
      ['classrooms', { code: 'R 4', storey: 3, seats: 30 }],
      ['pupils', { ...ada, admissionNumber: 'A-7', phone: '7', classroomId: 4 }],
    ],
  },
  {
    sentence: 'remove birth date from pupil',
    follow: { pupils: ({ birthDate: _, ...row }) => row },
    rows: [['pupils', { name: 'Zoë', admissionNumber: 'A-8', phone: '8', classroomId: 3 }]],
    links: [[8, 1]],
  },
];
