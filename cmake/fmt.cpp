// SPDX-License-Identifier: MPL-2.0
// fmt's compiled half. Debian packages it as a shared library only, and the static program needs
// it as an archive: these are the instantiations of fmt 9's own src/format.cc.
#include <fmt/format-inl.h>

FMT_BEGIN_NAMESPACE
namespace detail {

template locale_ref::locale_ref(std::locale const&);
template auto locale_ref::get<std::locale>() const -> std::locale;
template auto thousands_sep_impl(locale_ref) -> thousands_sep_result<char>;
template auto thousands_sep_impl(locale_ref) -> thousands_sep_result<wchar_t>;
template auto decimal_point_impl(locale_ref) -> char;
template auto decimal_point_impl(locale_ref) -> wchar_t;
template auto dragonbox::to_decimal(float) -> dragonbox::decimal_fp<float>;
template auto dragonbox::to_decimal(double) -> dragonbox::decimal_fp<double>;
template void buffer<char>::append(char const*, char const*);
template void buffer<wchar_t>::append(wchar_t const*, wchar_t const*);

}  // namespace detail
FMT_END_NAMESPACE
