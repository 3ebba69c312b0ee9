// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/result.hpp"

namespace styr {

Step::Step() = default;
Step::Step(Step const& other) = default;
Step::Step(Step&& other) noexcept = default;
Step& Step::operator=(Step const& other) = default;
Step& Step::operator=(Step&& other) noexcept = default;
Step::~Step() = default;

ExceptionTried::ExceptionTried() = default;
ExceptionTried::ExceptionTried(ExceptionTried const& other) = default;
ExceptionTried::ExceptionTried(ExceptionTried&& other) noexcept = default;
ExceptionTried& ExceptionTried::operator=(ExceptionTried const& other) = default;
ExceptionTried& ExceptionTried::operator=(ExceptionTried&& other) noexcept = default;
ExceptionTried::~ExceptionTried() = default;

RuleResult::RuleResult() = default;
RuleResult::RuleResult(RuleResult const& other) = default;
RuleResult::RuleResult(RuleResult&& other) noexcept = default;
RuleResult& RuleResult::operator=(RuleResult const& other) = default;
RuleResult& RuleResult::operator=(RuleResult&& other) noexcept = default;
RuleResult::~RuleResult() = default;

SubjectResult::SubjectResult() = default;
SubjectResult::SubjectResult(SubjectResult const& other) = default;
SubjectResult::SubjectResult(SubjectResult&& other) noexcept = default;
SubjectResult& SubjectResult::operator=(SubjectResult const& other) = default;
SubjectResult& SubjectResult::operator=(SubjectResult&& other) noexcept = default;
SubjectResult::~SubjectResult() = default;

}  // namespace styr
