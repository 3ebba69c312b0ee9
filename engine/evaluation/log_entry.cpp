// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/log_entry.hpp"

#include "models/fields/print.hpp"

namespace styr {

Reason date_missing(Record const& decision)
{
    std::string const body{text_in(decision, Field::body)};
    std::string const id{text_in(decision, Field::id)};
    return {.kind = Reason::Kind::missing,
            .fact = {"datoen for beslutningen i " + body + " (" + id + ")",
                     "the date of " + body + "'s decision (" + id + ")"},
            .place = decision.span,
            .field = Field::date};
}

// Until it is asked what was meant, a case that was not taken up or has lapsed is taken for refused.
bool takes_away(Outcome outcome)
{
    return outcome == Outcome::refused || outcome == Outcome::revoked || outcome == Outcome::not_taken_up ||
           outcome == Outcome::lapsed;
}

Reason whether_about_this(Record const& decision)
{
    auto const outcome = outcome_of(decision);
    auto const what = outcome == Outcome::refused   ? Text{"afslaget", "refusal"}
                      : outcome == Outcome::revoked ? Text{"tilbagekaldelsen", "revocation"}
                      : outcome == Outcome::put_before || outcome == Outcome::recommended
                          ? Text{"forelæggelsen", "referral"}
                          : Text{"beslutningen", "decision"};
    std::string const body{text_in(decision, Field::body)}, id{text_in(decision, Field::id)};
    auto const date = date_in(decision);
    auto const when = print_date(date);
    auto const known = date == DateBounds{} ? Text{} : Text{" " + when.da, " of " + when.en};
    return {.kind = Reason::Kind::missing,
            .fact = {"om " + what.da + " fra " + body + known.da + " angår dette (" + id + ")",
                     "whether " + body + "'s " + what.en + known.en + " is about this (" + id + ")"},
            .place = decision.span};
}

Reason order_missing(Record const& decision)
{
    std::string const body{text_in(decision, Field::body)}, id{text_in(decision, Field::id)};
    auto const day = print_day(date_in(decision).earliest);
    return {.kind = Reason::Kind::missing,
            .fact = {"hvilken af beslutningerne i " + body + " den " + day.da + " der er den sidste (" + id + ")",
                     "whether " + body + "'s decision (" + id + ") is the last of those of " + day.en},
            .place = decision.span,
            .field = Field::date};
}

}  // namespace styr
