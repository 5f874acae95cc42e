import assert from 'node:assert/strict';
import {
  addDays,
  dayNumber,
  dayOf,
  daysInMonth,
  formatDay,
  formatMonth,
  isIsoDate,
  isLeapYear,
  isoWeek,
  isPossibleDay,
  isRealDay,
  parseIsoDate,
  weekdayOf,
} from '../../../server/src/core/calendar';

describe('calendar', () => {
  it('knows the length of months', () => {
    assert.deepEqual(
      [1, 2, 4, 12, 0, 13].map((month) => daysInMonth(2023, month)),
      [31, 28, 30, 31, 0, 0],
    );
    assert.equal(daysInMonth(2024, 2), 29);
  });

  it('knows leap years by the Gregorian rule', () => {
    assert.deepEqual([1900, 2000, 2023, 2024, 2100].map(isLeapYear), [false, true, false, true, false]);
  });

  it('tells real days from impossible ones', () => {
    assert.equal(isRealDay(2024, 2, 29), true);
    assert.equal(isRealDay(2023, 2, 29), false);
    assert.equal(isRealDay(2023, 11, 31), false);
    assert.equal(isRealDay(2023, 13, 1), false);
    assert.equal(isRealDay(2023, 1, 0), false);
    assert.equal(isPossibleDay(2, 29), true);
    assert.equal(isPossibleDay(2, 30), false);
  });

  it('numbers days from 1970 both ways, and agrees with the platform', () => {
    assert.equal(dayNumber({ year: 1970, month: 1, day: 1 }), 0);
    for (let number = -200_000; number <= 100_000; number += 97) {
      const day = dayOf(number);
      assert.equal(dayNumber(day), number);
      assert.equal(formatDay(day), new Date(number * 86_400_000).toISOString().slice(0, 10));
      assert.equal(weekdayOf(day), new Date(number * 86_400_000).getUTCDay());
    }
  });

  it('adds days across months and years', () => {
    assert.deepEqual(addDays({ year: 2023, month: 12, day: 31 }, 1), { year: 2024, month: 1, day: 1 });
    assert.deepEqual(addDays({ year: 2024, month: 3, day: 1 }, -1), { year: 2024, month: 2, day: 29 });
  });

  it('writes days, months and ISO weeks', () => {
    assert.equal(formatDay({ year: 945, month: 3, day: 7 }), '0945-03-07');
    assert.equal(formatMonth(2023, 4), '2023-04');
    assert.equal(isoWeek({ year: 2023, month: 11, day: 17 }), '2023-W46');
    assert.equal(isoWeek({ year: 2021, month: 1, day: 3 }), '2020-W53');
    assert.equal(isoWeek({ year: 2024, month: 12, day: 30 }), '2025-W01');
  });

  it('takes ISO values apart', () => {
    assert.deepEqual(parseIsoDate('2021'), { year: 2021 });
    assert.deepEqual(parseIsoDate('2021-12'), { year: 2021, month: 12 });
    assert.deepEqual(parseIsoDate('2021-12-14T15:58:28+07:00'), {
      year: 2021,
      month: 12,
      day: 14,
      hour: 15,
      minute: 58,
      second: 28,
      zone: '+07:00',
    });
    assert.equal(parseIsoDate('14/12/2021'), undefined);
  });

  it('accepts exactly the ISO shapes of fields', () => {
    for (const value of [
      '2021',
      '2021-12',
      '2021-12-14',
      '2021-12-14T15:58',
      '2021-12-14T15:58:28',
      '2021-12-14T15:58Z',
      '2021-12-14T15:58:28+07:00',
      '2024-02-29',
    ])
      assert.deepEqual(isIsoDate(value), { valid: true }, value);
    for (const value of [
      '',
      '21-12-14',
      '2021-1-4',
      '2021-12-14 15:58',
      '2021-12-14T15',
      '2021-12-14T15:58+7',
      '2021/12/14',
    ])
      assert.deepEqual(isIsoDate(value), { valid: false }, value);
  });

  it('finds values of the right shape that name no day, time or zone', () => {
    for (const value of [
      '2021-02-30',
      '2023-02-29',
      '2021-13',
      '2021-00-10',
      '0000',
      '2021-12-14T24:00',
      '2021-12-14T10:60',
      '2021-12-14T10:30:60',
      '2021-12-14T10:30+15:00',
      '2021-12-14T10:30-07:75',
    ])
      assert.deepEqual(isIsoDate(value), { valid: false, defect: 'impossible' }, value);
  });
});
