// SPDX-License-Identifier: MPL-2.0
// `styr doc`: the pages about an agreement.
#include "tests/cli/program.hpp"

#include <gmock/gmock.h>

namespace styr::test::doc_pages_test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr char const* first_version = R"(agreement "A"
  version "2024"  in force 2024-01-01 to 2024-12-31

body FU "Forretningsudvalget" also "Udvalget"
body formand "Formanden" acts for FU
body DAS "Styregruppen" above FU
body KKR "KKR" above DAS

provision P2 da "Takst" en "Tariff"
  source "DAS 2023" item 2
  says da "Dyrt skal godkendes." en "What is dear must be approved."
  reading da "Sådan læser vi det." en "So we read it."
  parameter limit = 5 % from 0 % to 10 %
    reading da "Ejeren sætter det." en "The owner sets it."
  parameter few = 3 places
    source "DAS 2023" item 4
  define agreed da "aftalt" en "agreed beforehand" = approval of tariff by DAS before effective
  rule dear
    for each change of terms
    when new tariff > old tariff * (1 + limit)
    require agreed
    message
      da "Højst {limit} over {old tariff}, siger {DAS}."
      en "At most {limit} above {old tariff}, says {DAS}."
  rule advice
    for each change of terms
    when new places > few
    expect approval by FU and by KKR
    message da "Spørg dem." en "Ask them."
  competence late from DAS to FU
    when effective is 1 January
  referral hard from FU to DAS

provision P10 da "Undtagelser" en "Exceptions"
  source "DAS 2023" item 5
  exception partly to dear
    when catchment is partial
  exception dangerous to partly
    when target group is "Børn * alle | [unge]"

proposal P11 da "Måske" en "Perhaps"
  source "DAS 2023" item 6
  rule perhaps
    for each change
    require justification is not empty
    message da "Måske." en "Perhaps."

fact set aside da "hensat" en "set aside money" of offer in kr. from 0 kr. to 500 kr.
  source "DAS 2023" item 7
values of reason tags include cold winter da "en kold vinter" en "a cold winter"
  source "DAS 2023" item 8
)";

constexpr char const* second_version = R"(agreement "A"
  version "2025"  in force 2025-01-01
  extends "2024"

repeal rule advice
  source "DAS 2024" item 9

provision P12 da "Nyt" en "News"
  source "DAS 2024" item 9
  replace parameter limit = 7 % from 0 % to 10 %
    reading da "Ejeren satte det op." en "The owner raised it."
  rule calm
    for each change of terms
    require new places <= few
    message da "Få." en "Few."
)";

class DocPages : public testing::Test {
protected:
    DocPages()
    {
        write(folder_.path / "a/2024.styr", first_version);
        write(folder_.path / "a/2025.styr", second_version);
    }
    Ended doc(std::vector<std::string> const& more) const
    {
        std::vector<std::string> words{"doc", "--agreement", "a"};
        words.insert(words.end(), more.begin(), more.end());
        return World{folder_.path, {}}.run(words);
    }
    std::string page(std::vector<std::string> const& more) const
    {
        auto const ended = doc(more);
        EXPECT_EQ(ended.status, 0) << ended.err;
        return ended.out;
    }

private:
    TemporaryFolder folder_;
};

TEST_F(DocPages, TextTellsOfARuleWhatItDemandsAndWhatFailingItMeans)
{
    auto const text = page({"text", "--only", "2024", "--lang", "en"});
    EXPECT_THAT(text, HasSubstr("**Rule `dear`** · a change of terms\n\n"
                                "- when: `new tariff > old tariff * (100 % + limit)`\n"
                                "- must hold: `agreed`\n"
                                "- that is: DAS approves tariff, before `effective`\n"
                                "- else: *requirement not met*: At most 5 % above ‹old tariff›, says DAS.\n"
                                "- excepted by `partly` (P10; DAS 2023, item 5), when `catchment is partial`\n"
                                "  - but not by `dangerous` (P10; DAS 2023, item 5), when "));
    EXPECT_THAT(text, HasSubstr("- should hold: `approval by FU and by KKR`\n"
                                "- that is: FU approves all that is asked for\n"
                                "- that is: KKR approves all that is asked for\n"
                                "- else: *notice*: Ask them.\n"));
    EXPECT_THAT(text,
                AllOf(HasSubstr("- is: 5 %\n- the owner may choose: 0 % to 10 %\n- reading: The owner sets it.\n"),
                      HasSubstr("**Definition agreed beforehand (`agreed`)**"),
                      HasSubstr("its decision counts only while a delegation from DAS is on record"),
                      HasSubstr("### Proposal: P11 Perhaps"), HasSubstr("`set aside`")));
    EXPECT_LT(text.find("### P2 "), text.find("### P10 "));
    auto const danish = page({"text", "--only", "2024", "--lang", "da"});
    EXPECT_THAT(danish, AllOf(HasSubstr("- skal: `agreed`"), HasSubstr("*krav ikke opfyldt*: Højst 5 % over ‹"),
                              HasSubstr("*bemærkning*: Spørg dem."), HasSubstr("- undtaget af `partly`")));
}

TEST_F(DocPages, TextTellsWhatAVersionHasOtherwise)
{
    auto const text = page({"text", "--lang", "en"});
    EXPECT_THAT(text, HasSubstr("*Changed since version 2024:*\n\n- new: P12 News\n"));
    EXPECT_THAT(text, HasSubstr("- replaced: parameter `limit`\n"));
    EXPECT_THAT(text, HasSubstr("- repealed: rule `advice` (DAS 2024, item 9)\n"));
    EXPECT_THAT(text, Not(HasSubstr("- new: rule `calm`")));  // it comes with its provision
    auto const second = text.substr(text.find("## Version 2025"));
    EXPECT_THAT(second, AllOf(HasSubstr("from 1 January 2025\n"), Not(HasSubstr("**Rule `advice`**")),
                              HasSubstr("At most 7 % above")));
}

TEST_F(DocPages, DecidesTellsWhoMayStandIn)
{
    auto const text = page({"decides", "--lang", "en"});
    EXPECT_THAT(text, HasSubstr("| a change of terms, when `new tariff > old tariff * (100 % + limit)` | approves "
                                "tariff<br>part of `agreed` | `effective` | KKR<br>FU while a delegation "
                                "from DAS is on record (P2 `late`), when `effective is 1 January` | P10 `partly`, when "
                                "`catchment is partial` | P2 `dear` | 2024 … 2025 |\n"));
    // Several are each asked for their own word: nobody above FU answers for it.
    EXPECT_THAT(text, HasSubstr("| – | formand | – | P2 `advice` | 2024 |\n"));
    EXPECT_THAT(text, HasSubstr("- FU may put a case before DAS (P2 `hard`) · 2024 … 2025\n"));
    EXPECT_THAT(text, HasSubstr("- is also called Udvalget · 2024 … 2025\n"));
    EXPECT_THAT(text, Not(HasSubstr("perhaps")));
}

TEST_F(DocPages, OpenQuestionsTellsWhoSetsWhat)
{
    auto const text = page({"open-questions", "--lang", "en"});
    EXPECT_THAT(text, HasSubstr("| limit | 5 %<br>may be 0 % to 10 % | the agreement's owner | P2 | – | The owner sets "
                                "it. | 2024 |\n"));
    EXPECT_THAT(text, HasSubstr("| limit | 7 %<br>may be 0 % to 10 % | the agreement's owner | P12 |"));
    EXPECT_THAT(text, HasSubstr("| few | 3 places | the source | P2 | DAS 2023, item 4 | – | 2024 … 2025 |\n"));
    EXPECT_THAT(text, HasSubstr("| P2 Tariff | DAS 2023, item 2 | What is dear must be approved. | So we read it. |"));
}

TEST_F(DocPages, FactsTellsWhatTheAgreementDeclares)
{
    EXPECT_THAT(
        page({"facts", "--lang", "en"}),
        HasSubstr("| set aside money | `set aside` | `set_aside` | the offer | kr.<br>0 kr. to 500 kr. | unknown "
                  "| yes, has to be stated | DAS 2023, item 7 | – | 2024 |\n"));
    EXPECT_THAT(page({"facts", "--lang", "da"}),
                HasSubstr("| begrundelsens art | en kold vinter | `cold winter` | `cold_winter` | DAS 2023, pkt. 8 | – "
                          "| 2024 |\n"));
}

// A bar in a cell of a table would end it; in running text it is one.
TEST_F(DocPages, AreMarkdownWhateverTheAgreementSays)
{
    auto const rules = page({"provisions", "--lang", "en"});
    EXPECT_THAT(rules, HasSubstr("`exception dangerous`"));
    EXPECT_THAT(page({"text", "--only", "2024", "--lang", "en"}),
                HasSubstr("`target group is \"Børn * alle | [unge]\"`"));
    auto const said = page({"facts", "--lang", "en", "--only", "2025"});
    EXPECT_THAT(said, HasSubstr("--only 2025"));
}

TEST_F(DocPages, RefuseAVersionThatIsNotThere)
{
    auto const ended = doc({"text", "--only", "2026", "--lang", "en"});
    EXPECT_EQ(ended.status, 2);
    EXPECT_EQ(ended.out, "");
    EXPECT_THAT(ended.err, AllOf(HasSubstr("S644"), HasSubstr("the versions are: 2024, 2025")));
}

}  // namespace
}  // namespace styr::test::doc_pages_test
