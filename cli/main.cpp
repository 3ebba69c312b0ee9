#include "cli/environment.hpp"
#include "cli/run.hpp"

int main(int count, char** arguments)
{
    std::size_t const own_name = count > 0 ? 1 : 0;
    return styr::run({arguments + own_name, static_cast<std::size_t>(count) - own_name}, styr::process_environment());
}
