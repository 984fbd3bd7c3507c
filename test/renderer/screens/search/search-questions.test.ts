import { expect, test } from "vitest";
import { makeSearchable, searchQuestions } from "#renderer/screens/search/search-questions.ts";
import { small } from "#test/support/questionnaire.ts";

const find = (text: string) =>
  searchQuestions(makeSearchable(small, "sv"), text).map(({ question }) => question);

test("by number, by words in any order, and by help, whatever the case of the letters", () => {
  expect(find("c4")).toEqual(["C4"]);
  expect(find("UNDERBITRÄDEN lista")).toEqual(["C4"]);
  expect(find("underbiträden")).toEqual(["C4", "C5"]);
  expect(find("bevis").length).toBe(17);
  expect(find("")).toEqual([]);
});

test("å, ä and ö are letters of their own", () => {
  expect(find("underbitraden")).toEqual([]);
});
