// SPDX-License-Identifier: MPL-2.0
#include "models/reading/outcome_words.hpp"

#include "diagnostics/wording.hpp"
#include "diagnostics/words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace styr {

namespace {

struct Row {
    std::string_view words;
    std::optional<Outcome> outcome;
    Wording said;
};

using enum Outcome;

constexpr Wording approves{"skriv `approved`", "write `approved`"};
constexpr Wording as_recommended{
    "var der indstillet, at sagen godkendes, afslås, drøftes eller tages til efterretning? Skriv udfaldet af "
    "indstillingen",
    "was it recommended to approve, to refuse, to discuss or to take note? Write the outcome that was recommended"};
constexpr Wording on_the_merits{"blev sagen afgjort (`refused`), eller blev den ikke taget op (`not_taken_up`)?",
                                "was the matter decided (`refused`), or was it not taken up (`not_taken_up`)?"};
constexpr Wording overtaken{"blev den afslået (`refused`), eller er den overhalet af noget andet (`lapsed`)?",
                            "was it refused (`refused`), or overtaken by something else (`lapsed`)?"};
constexpr Wording supported{
    "et organ, der kan beslutte, godkender (`approved`, med en læsning); ellers er det en indstilling (`recommended`)",
    "of a body that may decide it is an approval (`approved`, with a reading); else a recommendation (`recommended`)"};
constexpr Wording in_principle{"skriv `discussed`: ingen værdi er godkendt", "write `discussed`: no value is approved"};
constexpr Wording on_condition{"skriv `approved` og betingelserne under `provided`",
                               "write `approved`, and the conditions under `provided`"};
constexpr Wording in_part{
    "skriv `approved`, det godkendte under `after` og det, der var ansøgt om, under `instead_of`",
    "write `approved`, what was approved under `after` and what was asked for under `instead_of`"};
constexpr Wording refuses{"skriv `refused`", "write `refused`"};
constexpr Wording receipt{"skriv `noted`: det er ingen godkendelse", "write `noted`: it is no approval"};
constexpr Wording talk{"skriv `discussed`", "write `discussed`"};
constexpr Wording refers{"skriv `put_before` og for hvem: `put_before: DAS`",
                         "write `put_before`, and before whom: `put_before: DAS`"};
constexpr Wording back{"skriv `sent_back`", "write `sent_back`"};
constexpr Wording later{"skriv `postponed`", "write `postponed`"};
constexpr Wording hearing{"skriv `sent_for_hearing`", "write `sent_for_hearing`"};
constexpr Wording was_heard{"skriv `heard`", "write `heard`"};
constexpr Wording without_remarks{"skriv `heard`, hvis det var en høring, og ellers `noted`",
                                  "write `heard` if it was a hearing, else `noted`"};
constexpr Wording by_operator{"det er driftsherrens: skriv `withdrawn` i takstindmeldingen",
                              "that is the operator's: write `withdrawn` in the submission"};
constexpr Wording revokes{"skriv `revoked`", "write `revoked`"};
constexpr Wording undoes{"skriv `revoked` med `from_the_beginning: true`",
                         "write `revoked` with `from_the_beginning: true`"};
constexpr Wording delegates{"skriv `delegated`", "write `delegated`"};
constexpr Wording accepts{"skriv `accepted` og under `by`, hvem der accepterede",
                          "write `accepted`, and under `by` who accepted"};
constexpr Wording recommends{"skriv `recommended`", "write `recommended`"};
constexpr Wording against{"skriv `recommended_against`", "write `recommended_against`"};
constexpr Wording need{"skriv `named_need` og målgruppen", "write `named_need` and the target group"};
constexpr Wording backwards{"skriv `approved` og dagen under `back_to`",
                            "write `approved`, and the day under `back_to`"};

constexpr std::array rows{
    Row{"godkendt", approved, approves},
    Row{"godkendt som indstillet", std::nullopt, as_recommended},
    Row{"godkendt med den ændring", approved, in_part},
    Row{"godkendt med virkning fra", approved, backwards},
    Row{"godkendt under forudsætning", approved, on_condition},
    Row{"godkendt betinget", approved, on_condition},
    Row{"vedtaget", approved, approves},
    Row{"besluttet", approved, approves},
    Row{"imødekommet", approved, approves},
    Row{"delvist imødekommet", approved, in_part},
    Row{"tiltrådt", std::nullopt, as_recommended},
    Row{"tiltrådt af kommunen", accepted, accepts},
    Row{"indstillingen følges", std::nullopt, as_recommended},
    Row{"under forudsætning", approved, on_condition},
    Row{"betinget", approved, on_condition},
    Row{"med forbehold", approved, on_condition},
    Row{"principgodkendt", discussed, in_principle},
    Row{"overordnet", discussed, in_principle},
    Row{"der er enighed om", discussed, in_principle},
    Row{"bakker op om", std::nullopt, supported},
    Row{"tilslutter sig", std::nullopt, supported},
    Row{"uden bemærkninger", std::nullopt, without_remarks},
    Row{"med virkning fra", approved, backwards},
    Row{"accepteret", accepted, accepts},
    Row{"indstillet", recommended, recommends},
    Row{"anbefalet", recommended, recommends},
    Row{"indstilles ikke", recommended_against, against},
    Row{"fraråder", recommended_against, against},
    Row{"frarådet", recommended_against, against},
    Row{"taget til efterretning", noted, receipt},
    Row{"orientering", noted, receipt},
    Row{"drøftet", discussed, talk},
    Row{"forelagt", put_before, refers},
    Row{"oversendt", put_before, refers},
    Row{"løftes til", put_before, refers},
    Row{"hjemvist", sent_back, back},
    Row{"sendt tilbage", sent_back, back},
    Row{"udsat", postponed, later},
    Row{"sat i bero", postponed, later},
    Row{"udgår af dagsordenen", postponed, later},
    Row{"sendt i høring", sent_for_hearing, hearing},
    Row{"hørt", heard, was_heard},
    Row{"ikke godkendt", refused, refuses},
    Row{"afslået", refused, refuses},
    Row{"kan ikke imødekommes", refused, refuses},
    Row{"ikke imødekommet", refused, refuses},
    Row{"nedstemt", refused, refuses},
    Row{"afvist", std::nullopt, on_the_merits},
    Row{"rejected", std::nullopt, on_the_merits},
    Row{"bortfaldet", std::nullopt, overtaken},
    Row{"trukket tilbage", std::nullopt, by_operator},
    Row{"tilbagekaldt", revoked, revokes},
    Row{"omgjort", revoked, revokes},
    Row{"annulleret", revoked, undoes},
    Row{"bemyndiget", delegated, delegates},
    Row{"delegeret", delegated, delegates},
    Row{"får kompetencen", delegated, delegates},
    Row{"udpeger et behov", named_need, need},
};

}  // namespace

std::optional<OutcomeWord> outcome_in_minutes(std::string_view written)
{
    auto words = in_small_letters(written);
    std::replace(words.begin(), words.end(), '_', ' ');
    Row const* longest = nullptr;
    for (auto const& row : rows) {
        bool const begins =
            words.starts_with(row.words) && (words.size() == row.words.size() || words[row.words.size()] == ' ');
        if (begins && (longest == nullptr || row.words.size() > longest->words.size())) {
            longest = &row;
        }
    }
    return longest == nullptr ? std::nullopt : std::optional(OutcomeWord{longest->outcome, both(longest->said)});
}

}  // namespace styr
