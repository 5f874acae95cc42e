import assert from 'node:assert/strict';
import { timeAxis } from '../../../../client/src/dashboard/timeAxis';

describe('time axis', () => {
  it('has every month from the first to the last', () => {
    const axis = timeAxis(['2022-02', '', '2021-11']);
    assert.equal(axis.unit, 'month');
    assert.deepEqual(axis.columns, ['2021-11', '2021-12', '2022-01', '2022-02']);
    assert.equal(axis.columnOf('2021-12'), '2021-12');
    assert.equal(axis.columnOf(''), undefined);
  });

  it('has years when months would be too many, or a date has none', () => {
    const axis = timeAxis(['2010-05', '2014-06']);
    assert.deepEqual([axis.unit, axis.columns], ['year', ['2010', '2011', '2012', '2013', '2014']]);
    assert.equal(axis.columnOf('2014-06'), '2014');
    assert.deepEqual(timeAxis(['2021-03', '2020']).columns, ['2020', '2021']);
  });

  it('is not stretched by a mistyped year', () => {
    assert.deepEqual(timeAxis(['0202-01', '2023-01', '2024-05']).columns, ['0202', '2023', '2024']);
  });

  it('is empty without dates', () => {
    assert.deepEqual(timeAxis(['', '']).columns, []);
  });
});
